import { fuzz } from './fuzz.ts';

/* `npm run test:fuzz`: an hour of random inputs, or MINUTES of them. SEED and FROM continue a run, or repeat a failure. */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const seed = number('SEED', Math.floor(Date.now() / 1000) % 1_000_000);
const minutes = number('MINUTES', 60);
console.log(`Seed ${seed}, ${minutes} minutes.`);
const { next, counts, failures } = await fuzz(seed, number('FROM', 0), minutes * 60_000, console.log);
for (const failure of failures) console.error(`\n${failure}`);
for (const [name, count] of counts) console.log(`${name}: ${count} inputs`);
console.log(`${failures.length} failures. To go on: SEED=${seed} FROM=${next} npm run test:fuzz`);
process.exitCode = failures.length > 0 ? 1 : 0;
