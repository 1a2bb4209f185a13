import { Page } from '../../ui/page/Page.tsx'
import { Toasts } from '../../ui/toast/Toasts.tsx'
import { HallSamples } from './HallSamples.tsx'
import { SmallSamples } from './SmallSamples.tsx'
import { TrendSamples } from './TrendSamples.tsx'
import { RankingSample } from './RankingSample.tsx'

/** Every chart with everything that can happen to it: for whoever draws charts, under `npx vite`, never part of the product. */
export function Gallery() {
  const hall = new URLSearchParams(location.search).get('hall')
  if (hall !== null) {
    return (
      <main style={{ padding: 24 }}>
        <HallSamples only={hall === '' ? null : hall} />
      </main>
    )
  }
  return (
    <main>
      <Page>
        <RankingSample title="13 đơn vị" count={13} level={8.5} spread={3} unit="bác sĩ/vạn dân" />
        <RankingSample title="154 đơn vị" count={154} level={24} spread={9} unit="giường/vạn dân" />
        <RankingSample title="Tỷ lệ gần 100 %" count={12} level={97} spread={2.6} unit="%" />
        <TrendSamples />
        <SmallSamples />
        <HallSamples only={null} />
      </Page>
      <Toasts />
    </main>
  )
}
