import { defineConfig } from "prisma/config";

// Prisma would download an engine that we never use: the client speaks through pg, and scripts/migrate.ts
// applies the migrations. Any existing program stops it from looking.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
