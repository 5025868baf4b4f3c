import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Inside each project: vitest does not hand the outer aliases down.
const alias = { "@": import.meta.dirname, "server-only": resolve(import.meta.dirname, "node_modules/server-only/empty.js") };

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: "house", include: ["tests/house/**/*.test.ts"] } },
      { resolve: { alias }, test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          globalSetup: "tests/support/cluster.ts",
          setupFiles: "tests/support/database-per-file.ts",
          testTimeout: 20_000,
          hookTimeout: 30_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
