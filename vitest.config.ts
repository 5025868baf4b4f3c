import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Inside each project: vitest does not hand the outer aliases down.
const alias = { "@": import.meta.dirname, "server-only": resolve(import.meta.dirname, "node_modules/server-only/empty.js") };

export default defineConfig({
  test: {
    projects: [
      // House and unit tests leave nothing behind in the process: one set of modules serves all their files.
      { resolve: { alias }, test: { name: "house", include: ["tests/house/**/*.test.ts"], isolate: false } },
      // Nothing here is timed: a busy machine is slow, not wrong.
      { resolve: { alias }, test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 60_000, isolate: false } },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          globalSetup: "tests/support/cluster.ts",
          setupFiles: "tests/support/database-per-file.ts",
          // Not timed either: the longest makes a list of ten thousand names, on a busy machine in more than a minute.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 3,
          isolate: false,
        },
      },
    ],
  },
});
