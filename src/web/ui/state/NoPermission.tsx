import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { LinkButton } from '../button/LinkButton.tsx'
import { StatePanel } from './StatePanel.tsx'

/** The account may not see this screen. */
export function NoPermission() {
  const text = useText(commonTexts)
  return (
    <StatePanel icon="lock" title={text.noPermissionTitle} actions={<LinkButton to="/">{text.toOverview}</LinkButton>}>
      {text.noPermissionBody}
    </StatePanel>
  )
}
