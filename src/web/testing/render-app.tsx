import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- the real server app answers the tests of a screen
import { openTestWorld } from '../../../mocks/node.ts'
// oxlint-disable-next-line no-restricted-imports
import type { TestWorld, TestWorldOptions } from '../../../mocks/node.ts'
import { renderInWorld } from './render-in-world.tsx'
import type { RenderedInWorld } from './render-in-world.tsx'

export interface AppOptions extends TestWorldOptions {
  /** The address, with everything behind `?` and `#`. */
  path: string
  /** A world that was opened before, e.g. to make something fail from the start; else one is opened with the other options. */
  world?: TestWorld
  /** What was chosen on the device, e.g. `locale=en`. */
  cookies?: string
}

export interface RenderedApp extends RenderedInWorld {
  world: TestWorld
  user: UserEvent
}

/** The real app in jsdom over the real server app on a database of this very test. Nothing has to be closed. */
export async function renderApp({ path, world: opened, cookies, ...options }: AppOptions): Promise<RenderedApp> {
  const world = opened ?? (await openWorld(options))
  const rendered = await renderInWorld(path, cookies)
  return { ...rendered, world, user: userEvent.setup({ delay: null }) }
}

/** A world for one test (see `mocks/README.md`), closed when the test is over. */
export async function openWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const world = await openTestWorld(options)
  onTestFinished(() => world.close())
  return world
}
