import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Page } from '../../ui/page/Page.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'

/** In the place of a screen whose code or data takes longer than a moment. */
export function PendingScreen() {
  const text = useText(commonTexts)
  return (
    <Page isBusy>
      <output className="visually-hidden">{text.loading}</output>
      <Skeleton width="18rem" height="2.5rem" />
      <Skeleton lines={2} />
      <Skeleton height="16rem" />
    </Page>
  )
}
