import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { LinkButton } from '../../ui/button/LinkButton.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { useDocumentTitle } from '../../ui/page/PageHeader.tsx'
import { StatePanel } from '../../ui/state/StatePanel.tsx'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const text = useText(commonTexts)
  useDocumentTitle(text.notFoundTitle)
  return (
    <Page>
      <StatePanel
        icon="search"
        level={1}
        title={text.notFoundTitle}
        actions={
          <LinkButton to="/" look="primary">
            {text.toOverview}
          </LinkButton>
        }
      >
        {text.notFoundBody}
      </StatePanel>
    </Page>
  )
}
