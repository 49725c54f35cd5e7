/** Preloaded into a Node program: at its end, notes the peak of its resident memory in KiB. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.REMISSKLAR_BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
