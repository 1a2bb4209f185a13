import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Tests share one process: each takes its page away again.
afterEach(cleanup)

// jsdom has no layout to scroll; the router asks for it after every navigation.
window.scrollTo = () => {}
