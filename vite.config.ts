import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022' },
  test: {
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'rules', environment: 'node', include: ['src/{domain,contract,server,documents}/**/*.test.ts', 'tests/*.test.ts'] },
      },
      { extends: true, test: { name: 'api', environment: 'node', include: ['tests/api/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'screens', environment: 'jsdom', include: ['src/web/**/*.test.{ts,tsx}'] } },
    ],
  },
})
