import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The one test command: installs what is missing, checks the code, builds the product, runs every test, and prints `N passed, N failed` last.
 * Each check counts as one test. The exit code is 1 when anything failed.
 */

let passed = 0
let failed = 0

function step(name: string, command: string, args: string[]): boolean {
  console.log(`\n▸ ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  return status === 0
}

function check(name: string, command: string, args: string[]): void {
  if (step(name, command, args)) passed += 1
  else failed += 1
}

function runTests(): void {
  const folder = mkdtempSync(join(tmpdir(), 'van-dan-tests-'))
  const report = join(folder, 'report.json')
  try {
    const clean = step('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    passed += result.numPassedTests
    failed += result.numFailedTests
    // A file that cannot even be loaded, or an unhandled error, fails no single test.
    if (!clean && result.numFailedTests === 0) failed += 1
  } catch {
    failed += 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!step('packages of the system', 'bash', ['tests/setup/install.sh'])) {
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}
check('types', 'npm', ['run', '--silent', 'check:types'])
check('lint', 'npm', ['run', '--silent', 'check:lint'])
check('format', 'npm', ['run', '--silent', 'check:format'])
check('unused code', 'npm', ['run', '--silent', 'check:unused'])
check('build', 'npm', ['run', '--silent', 'build'])
check('build of the demo', 'npm', ['run', '--silent', 'build:demo'])
check('size budget', 'npm', ['run', '--silent', 'check:size'])
runTests()

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
