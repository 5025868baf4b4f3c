import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { env } from "@/lib/env";
import { readFeed } from "@/lib/tenancy/feed";
import type { Statement, Tx } from "@/lib/tenancy/enter";
import { onceEach } from "./calendar-rules";
import { datesOfYear, provinceDates, SEEN } from "./date-sources";
import { DATE_WORDS, type DateKind } from "./date-words";
import { icsOf, type IcsEvent } from "./ics";

const MOST_EVENTS = 1_000;
/** 32 random bytes as an address carries them. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string) => createHash("sha256").update(token).digest();

export const ownFeed = (tx: Tx, personId: string) =>
  tx.calendarFeed.findFirst({ where: { personId }, select: { id: true, version: true, createdAt: true, lastReadAt: true } });
export type OwnFeed = { id: string; version: number; createdAt: Date; lastReadAt: Date | null } | null;

/** A new address for one's own calendar. The one before, if there was one, is unknown from this moment; ours is shown this once and kept as a hash. */
export async function renewFeed(ctx: Ctx, it: Facts & { feed: OwnFeed }): Promise<Done> {
  const token = randomBytes(32).toString("base64url");
  const fresh = { tokenHash: new Uint8Array(hashOf(token)), windowFrom: null, reads: 0, lastReadAt: null, createdAt: ctx.now };
  const { id } = await ctx.tx.calendarFeed.upsert({
    where: { provinceId_personId: { provinceId: ctx.actor.provinceId, personId: ctx.actor.personId } },
    create: { personId: ctx.actor.personId, ...fresh },
    update: { ...fresh, version: { increment: 1 } },
    select: { id: true },
  });
  await audit(ctx, "calendar_feed.renewed", id, { first: it.feed === null });
  return {
    done: it.feed ? "Đã đổi địa chỉ. Địa chỉ cũ không dùng được nữa." : "Đã tạo địa chỉ lịch.",
    shown: [{ address: `${env().APP_URL}/api/${ctx.actor.provinceSlug}/lich/${token}` }],
  };
}

export async function endFeed(ctx: Ctx, it: Facts & { feed: OwnFeed }): Promise<Done> {
  const { count } = await ctx.tx.calendarFeed.deleteMany({ where: { personId: ctx.actor.personId } });
  if (count > 0) await audit(ctx, "calendar_feed.ended", it.feed?.id ?? null);
  return { done: "Đã tắt. Địa chỉ cũ không dùng được nữa." };
}

type FedDate = { kind: DateKind; id: string; day: string; at: string | null; year: string | null };

/** Dates from two months ago to a year ahead of every bloc-year that concerns the owner of the address. */
const FED: Statement = {
  name: "calendar_feed",
  text: `select json_build_object('at', app_now(), 'dates', coalesce((select json_agg(x.it order by x.day) from (select * from (
      select x.it, x.day, x.at from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id cross join lateral (${datesOfYear("'year', y.year")}) x
        where y.province_id = app_province() and y.mode = 'live' and ${SEEN}
      union all select * from (${provinceDates("'year', null")}) p) x
    where x.day between app_today() - 60 and app_today() + 400 and x.it ->> 'cancelled' is null order by x.day limit ${MOST_EVENTS}) x), '[]')) as it`,
};

/** Neither a unit, a person, a score nor a text that somebody typed leaves the house: what it is about stands behind the link. */
export const eventOf = ({ kind, id, day, at, year }: FedDate, home: string, host: string): IcsEvent => ({
  uid: `${kind.toLowerCase()}-${id}@${host}`,
  summary: year ? `${DATE_WORDS[kind].outside}, năm ${year}` : DATE_WORDS[kind].outside,
  day,
  at,
  url: `${home}/lich?thang=${day.slice(0, 7)}`,
});

/** What a calendar program gets at the address: the calendar, that it asks too often, or that there is nothing here. */
export async function serveFeed(tinh: string, token: string): Promise<Response> {
  const gone = () =>
    new Response("Không có lịch ở địa chỉ này.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  if (!TOKEN.test(token)) return gone();
  const found = await readFeed<{ it: { at: string; dates: FedDate[] } }>(tinh, hashOf(token), FED);
  if (!found) return gone();
  if (!found.allowed)
    return new Response("Đọc lịch quá nhiều lần, thử lại sau một giờ.\n", {
      status: 429,
      headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "3600", "cache-control": "no-store" },
    });
  const { at, dates } = found.rows[0]!.it,
    { APP_URL } = env();
  const events = onceEach(dates).map((date) => eventOf(date, `${APP_URL}/${tinh}`, new URL(APP_URL).host));
  return new Response(icsOf("Lịch thi đua", events, new Date(at)), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="lich-thi-dua.ics"',
      "cache-control": "private, max-age=900",
    },
  });
}
