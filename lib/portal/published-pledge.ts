import "server-only";
import { cache } from "react";
import { z } from "zod";
import { readPortal, type PublicProvince } from "@/lib/tenancy/portal";
import { NOW_OF } from "./former-names";

/** What the pledge room copies for the public: who had to sign, and how each signed. */
const Party = z.object({
  unitName: z.string(),
  /** A newcomer signs an addendum beside the pledge, with a hash of its own. */
  addendum: z.object({ number: z.number(), textHash: z.string() }).nullish(),
  signature: z
    .object({
      signerName: z.string(),
      signerTitle: z.string().nullish(),
      capacity: z.string().nullish(),
      manner: z.enum(["APP", "PAPER", "ARCHIVE"]),
      signedAt: z.string(),
      documentNumber: z.string().nullish(),
      documentDate: z.string().nullish(),
      late: z.boolean().default(false),
    })
    .nullish(),
});
const Clause = z.object({ heading: z.string().default(""), body: z.string().default("") });
const Text = z.object({
  preamble: z.string().default(""),
  clauses: z.array(Clause),
  closing: z.string().default(""),
  text: z.string().nullish(),
});

export type PublicParty = z.infer<typeof Party> & { now: string | null };
export type PublicPledgeText = z.infer<typeof Text>;
export type PublicPledge = {
  code: string;
  title: string;
  blocName: string;
  year: string;
  textHash: string;
  frozenAt: string;
  archive: boolean;
  invented: string | null;
  updatedAt: string;
  parties: PublicParty[];
  text: PublicPledgeText | null;
};

type Row = Omit<PublicPledge, "parties" | "text"> & { parties: unknown; now: (string | null)[]; clauses: unknown };

/** A code as people copy it from paper: spaces, hyphens and small letters do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .normalize("NFC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** What a code stands for. `it` is null when no pledge of this province has it; null altogether when there is no such province. */
export const pledgeByCode = cache(
  async (slug: string, code: string): Promise<{ province: PublicProvince; it: PublicPledge | null } | null> => {
    const answer = await readPortal<Row>(slug, {
      name: "portal_pledge",
      text: `select code, title, bloc_name as "blocName", year, text_hash as "textHash", to_jsonb(frozen_at) #>> '{}' as "frozenAt", archive, invented,
        to_jsonb(updated_at) #>> '{}' as "updatedAt", parties, (select jsonb_agg(${NOW_OF("x.one ->> 'unitName'", "published_pledge.frozen_at::date")} order by x.place) from jsonb_array_elements(parties) with ordinality as x (one, place)) as now,
        case when published_at is not null then clauses end as clauses
      from published_pledge where regexp_replace(upper(code), '[^0-9A-Z]', '', 'g') = $1`,
      values: [plainCode(code)],
    });
    if (!answer) return null;
    const row = answer.rows[0];
    if (!row) return { province: answer.province, it: null };
    const { parties, clauses, now, ...rest } = row;
    return {
      province: answer.province,
      it: {
        ...rest,
        parties: z
          .array(Party)
          .parse(parties)
          .map((party, at) => ({ ...party, now: now?.[at] ?? null })),
        text: textOf(clauses),
      },
    };
  },
);

/** Clauses alone, or with what stands before and after them. */
function textOf(clauses: unknown): PublicPledgeText | null {
  if (!clauses) return null;
  return Array.isArray(clauses) ? { preamble: "", clauses: z.array(Clause).parse(clauses), closing: "" } : Text.parse(clauses);
}

/** 64 signs in groups of four, so that two people can compare them aloud. */
export const hashGroups = (hash: string): string[] => hash.match(/.{1,4}/g) ?? [];
