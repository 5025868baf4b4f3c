import { createHash, randomBytes, randomUUID } from "node:crypto";
import { enter, type Claim } from "@/lib/tenancy/enter";
import type { PostCode } from "@/lib/tenancy/actor";
import type { Ctx } from "@/lib/action/action";
import { ownerSql } from "./database.ts";
import { Alone } from "./meeting-point.ts";

export type Province = { id: string; slug: string };
export type Unit = { id: string; name: string; slug: string };
export type Player = { personId: string; accountId: string; sessionId: string; unitId: string | null; claim: Claim };
export type Year = { blocId: string; blocSlug: string; blocYearId: string; year: string };

const short = () => randomBytes(4).toString("hex");
const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
  const names = Object.keys(row);
  const { rows } = await ownerSql.query(
    `insert into ${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")}) returning id`,
    Object.values(row),
  );
  return rows[0].id as string;
};

export async function aProvince(slug = `tinh-${short()}`): Promise<Province> {
  const id = await insert("province", { slug, name: `Tỉnh ${slug}`, kind: "PROVINCE", code: "99" });
  await insert("province_setting", { province_id: id, second_factor_required: false });
  return { id, slug };
}

export async function aUnit(province: Province, name = `Sở ${short()}`): Promise<Unit> {
  const slug = `so-${short()}`;
  return { id: await insert("unit", { province_id: province.id, code: slug.toUpperCase(), slug, name, short_name: name }), name, slug };
}

type PersonSpec = {
  unit?: Unit;
  posts?: Exclude<PostCode, "bloc_head" | "bloc_deputy" | "bloc_secretary" | "delegate">[];
  name?: string;
  since?: string;
  confirmed?: boolean;
};

/** A person with an account, posts in force and an open session. */
export async function aPerson(
  province: Province,
  { unit, posts = [], name = `Người ${short()}`, since = "2020-01-01", confirmed = true }: PersonSpec = {},
): Promise<Player> {
  const accountId = await insert("account", { sign_in_name: `nguoi-${short()}` });
  const personId = await insert("person", {
    province_id: province.id,
    account_id: accountId,
    unit_id: unit?.id ?? null,
    full_name: name,
    title: "Chuyên viên",
  });
  for (const code of posts) {
    await insert("post", {
      province_id: province.id,
      person_id: personId,
      unit_id: unit?.id ?? null,
      code,
      since,
      confirmed_at: confirmed ? new Date() : null,
    });
  }
  return { personId, accountId, unitId: unit?.id ?? null, ...(await aSession(province, accountId)) };
}

/** One more open session of an account. */
export async function aSession(province: Province, accountId: string): Promise<{ sessionId: string; claim: Claim }> {
  const session = createHash("sha256").update(randomUUID()).digest();
  const sessionId = await insert("session", {
    account_id: accountId,
    token_hash: session,
    expires_at: new Date(Date.now() + 3_600_000),
    address: "127.0.0.1",
    user_agent: "test",
  });
  return { sessionId, claim: { session, slug: province.slug } };
}

/** A bloc with its members and one live year, in `preparing` unless said otherwise. */
export async function aYear(
  province: Province,
  members: Unit[],
  { year = "2026", stage = "preparing", mode = "live" } = {},
): Promise<Year> {
  const blocSlug = `khoi-${short()}`;
  const blocId = await insert("bloc", { province_id: province.id, slug: blocSlug, name: `Khối ${blocSlug}`, short_name: blocSlug });
  for (const unit of members)
    await insert("bloc_membership", { province_id: province.id, bloc_id: blocId, unit_id: unit.id, since: `${year}-01-01` });
  return { blocId, blocSlug, year, blocYearId: await anotherYear(province, blocId, year, stage, mode) };
}

export const anotherYear = (province: Province, blocId: string, year: string, stage = "preparing", mode = "live") =>
  insert("bloc_year", {
    province_id: province.id,
    bloc_id: blocId,
    year,
    starts_on: `${year}-01-01`,
    ends_on: `${year}-12-31`,
    stage,
    mode,
  });

/** The unit holds the office of that year, the person exercises it. */
export async function holdsOffice(
  province: Province,
  blocYearId: string,
  kind: "head" | "deputy",
  unit: Unit,
  holders: Partial<Record<"head" | "deputy" | "secretary", Player>>,
): Promise<string> {
  const office = await insert("bloc_office", {
    province_id: province.id,
    bloc_year_id: blocYearId,
    kind,
    unit_id: unit.id,
    since: "2020-01-01",
  });
  for (const [holder, player] of Object.entries(holders)) {
    await insert("office_holder", {
      province_id: province.id,
      office_id: office,
      kind: holder,
      person_id: player.personId,
      since: "2020-01-01",
    });
  }
  return office;
}

/** Runs a verb as somebody, through the door; the post is the first one held unless a code is named. */
export const as = <T>(who: Player, work: (ctx: Ctx) => Promise<T>, code?: PostCode): Promise<T> =>
  enter(who.claim, (tx, actor, now, sql) => {
    const post = actor.posts.find((held) => !code || held.code === code);
    if (!post) throw new Error(`nobody here holds ${code ?? "a post"}`);
    return work({ tx, sql, actor, post, now });
  });

/** How many of `times` at once went through, and what the others answered. */
export async function atOnce<T>(times: number, work: (n: number) => Promise<T>): Promise<{ done: T[]; refused: unknown[] }> {
  const answers = await Promise.allSettled(Array.from({ length: times }, (_, n) => work(n)));
  for (const it of answers) if (it.status === "rejected" && it.reason instanceof Alone) throw it.reason; // no refusal: the test is wrong
  return {
    done: answers.flatMap((it) => (it.status === "fulfilled" ? [it.value] : [])),
    refused: answers.flatMap((it) => (it.status === "rejected" ? [it.reason as unknown] : [])),
  };
}

export const insertAsOwner = insert;
