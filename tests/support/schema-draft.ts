import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type Engine = { diff: (params: object) => Promise<{ stdout: string }> };
const require = createRequire(import.meta.url);
const done = (value: unknown) => Promise.resolve({ ok: true, value });

/** The SQL that prisma/schema alone would make, from Prisma's own engine without a database. */
export async function draftOfSchema(): Promise<string> {
  const home = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(join(home, "schema_engine_bg.js"));
  const { instance } = await WebAssembly.instantiate(readFileSync(join(home, "schema_engine_bg.wasm")), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  const files = readdirSync("prisma/schema").map((path) => ({ path, content: readFileSync(join("prisma/schema", path), "utf8") }));
  // The engine wants somebody to talk to, though a diff between two texts asks nothing.
  const silent = {
    provider: "postgres",
    adapterName: "none",
    errorRegistry: { consumeError() {} },
    queryRaw: () => done({ columnTypes: [], columnNames: [], rows: [] }),
    executeRaw: () => done(0),
    executeScript: () => done(undefined),
    dispose: () => done(undefined),
    getConnectionInfo: () => ({ ok: true, value: { schemaName: "public", maxBindValues: 32_766, supportsRelationJoins: true } }),
  };
  const factory = {
    provider: "postgres",
    adapterName: "none",
    errorRegistry: { consumeError() {} },
    connect: () => done(silent),
    connectToShadowDb: () => done(silent),
  };
  const engine = (await glue.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    factory,
  )) as Engine;
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout;
}
