import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { slugOf } from "@/lib/provinces/slugs";
import { obstaclesToName } from "./rules";
import type { BlocChangeInput, BlocInput } from "./schema";
import { BLOC_KIND_WORDS } from "./words";

/** The address a bloc gets: what was typed, else made from its short name; words of the province's own pages are refused. */
function addressOf({ slug, shortName }: BlocInput): string {
  const address = slug || slugOf(shortName);
  if (!address) throw new Problem({ code: "bloc.slug_empty", field: "slug" });
  const obstacles = obstaclesToName(address);
  if (obstacles.length > 0) throw new Problem(obstacles);
  return address;
}

export async function addBloc(ctx: Ctx, _it: object, { kind, name, shortName, slug }: BlocInput): Promise<Done> {
  const address = addressOf({ kind, name, shortName, slug });
  const bloc = await ctx.tx.bloc.create({ data: { kind, name, shortName, slug: address } });
  await audit(ctx, "bloc.added", bloc.id, { slug: address, kind });
  return { next: `/${ctx.actor.provinceSlug}/khoi/${address}` };
}

const LABELS = { kind: "Loại", name: "Tên đầy đủ", shortName: "Tên ngắn", slug: "Đường dẫn" } as const;
type Bloc = { id: string; slug: string; blocYearIds: string[] };

export async function changeBloc(ctx: Ctx, it: Bloc, input: BlocChangeInput): Promise<Done> {
  const slug = addressOf(input);
  const { kind, name, shortName } = input;
  const changed = await ctx.tx.bloc.updateMany({
    where: { id: it.id, version: input.version },
    data: { kind, name, shortName, slug, version: { increment: 1 } },
  });
  if (changed.count === 0) throw await clash(ctx, it.id, { kind, name, shortName, slug });
  await audit(ctx, "bloc.changed", it.id, { slug, kind });
  return slug === it.slug ? { done: "Đã ghi thông tin của khối." } : { next: `/${ctx.actor.provinceSlug}/khoi/${slug}` };
}

async function clash({ tx, sql }: Ctx, id: string, yours: Record<keyof typeof LABELS, string>): Promise<Error> {
  const theirs = await tx.bloc.findFirst({ where: { id } });
  if (!theirs) return new Problem("record.not_found");
  const said = (field: keyof typeof LABELS, value: string) =>
    field === "kind" ? BLOC_KIND_WORDS[value as keyof typeof BLOC_KIND_WORDS] : value;
  return clashOf(
    sql,
    id,
    theirs.version,
    (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((field) => ({
      field,
      label: LABELS[field],
      yours: said(field, yours[field]),
      theirs: said(field, theirs[field]),
      take: theirs[field],
    })),
  );
}
