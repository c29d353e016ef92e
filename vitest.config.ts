import { defineConfig } from 'vitest/config';

/** Specifications that start the built app. */
const served = [
	'tests/start.test.ts',
	'tests/deploy.test.ts',
	'tests/first-load.test.ts',
	'tests/kill.test.ts',
	'tests/private.test.ts',
	'tests/processes.test.ts',
	'tests/routes/*.test.ts'
];

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'modules',
					maxWorkers: 2,
					include: ['tests/*.test.ts'],
					exclude: served,
					globalSetup: ['tests/support/postgres.ts', 'tests/support/sqlite.ts'],
					setupFiles: 'tests/support/quiet.ts',
					expect: { poll: { timeout: 30_000 } },
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				test: {
					name: 'served',
					maxWorkers: 2,
					include: served,
					globalSetup: [
						'tests/support/built.ts',
						'tests/support/postgres.ts',
						'tests/support/sqlite.ts'
					],
					setupFiles: 'tests/support/quiet.ts',
					expect: { poll: { timeout: 30_000 } },
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				test: {
					name: 'journeys',
					include: ['tests/journeys/*.test.ts'],
					globalSetup: [
						'tests/support/built.ts',
						'tests/support/postgres.ts',
						'tests/support/seeded.ts',
						'tests/support/unpacked.ts'
					],
					setupFiles: 'tests/support/quiet.ts',
					expect: { poll: { timeout: 30_000 } },
					testTimeout: 180_000,
					retry: 1,
					hookTimeout: 120_000,
					maxWorkers: 2
				}
			}
		]
	}
});
