import pg from "pg";

/** No province yet: nobody can sign in, so the operator is told how to begin. */
export async function isEmpty(superUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('public.province') is not null as there");
    return !rows[0]?.there || (await client.query("select from province limit 1")).rowCount === 0;
  } finally {
    await client.end();
  }
}
