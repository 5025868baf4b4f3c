import pg from "pg";

/** What is in the database: nothing (nobody can sign in, the operator is told how to begin), the demo, or real provinces alone. */
export async function contentsOf(superUrl: string): Promise<"nothing" | "demo" | "real"> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ demo: boolean | null }>("select bool_or(demo) as demo from province");
    const demo = rows[0]?.demo ?? null;
    return demo === null ? "nothing" : demo ? "demo" : "real";
  } finally {
    await client.end();
  }
}
