// The exit code of the test commands and Vitest's result files → the failures once more, where the end of a log shows them, then
// "N passed, N failed", and an exit code that agrees with it.
import { existsSync, readFileSync } from 'node:fs';

const [code, ...results] = process.argv.slice(2);
const files = results.flatMap((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : []));
const cases = files.flatMap(({ assertionResults }) => assertionResults);
const count = (status) => cases.filter((one) => one.status === status).length;

// A file that could not be loaded has no cases that failed; types, lint and the check of the book have no cases at all.
const broken = files.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
).length;
const failedCases = count('failed') + broken;
const passed = count('passed');
const failed = failedCases === 0 && (code !== '0' || passed === 0) ? 1 : failedCases;

for (const { name, message, assertionResults } of files) {
  const failures = assertionResults.filter(({ status }) => status === 'failed');
  if (message && failures.length === 0) console.log(`${name}\n${message}`);
  for (const { fullName, failureMessages } of failures)
    console.log(`${name}: ${fullName}\n${failureMessages.join('\n')}`);
}
const skipped = cases.length - passed - count('failed');
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
