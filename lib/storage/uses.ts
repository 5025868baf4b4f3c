import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx } from "@/lib/action/action";
import type { Sql } from "@/lib/tenancy/enter";

export type UseKind =
  | "meeting_photo"
  | "meeting_scan"
  | "pledge_scan"
  | "article_photo"
  | "proposal_paper"
  | "decision_scan"
  | "vote_scan"
  | "evidence"
  | "score_paper"
  | "movement_photo"
  | "role_model_photo"
  | "letter_file"
  | "report_photo"
  | "report_paper"
  | "certificate_stock"
  | "crest";
export type NewUse = {
  fileId: string;
  /** As whoever sent it called it; another use of the same bytes has its own. */
  fileName: string;
  kind: UseKind;
  about: string;
  unitId?: string | null;
  caption?: string | null;
  altText?: string | null;
};

/** Puts a stored file to a use: only a use can be read, and its right comes from what it is about. @returns the id of the use */
export async function useFile(
  { sql, actor }: Pick<Ctx, "sql" | "actor">,
  { fileId, fileName, kind, about, unitId = null, caption = null, altText = null }: NewUse,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>({
    name: "file_use_add",
    text: "insert into file_use (file_id, file_name, kind, about, unit_id, caption, alt_text, added_by_id) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id",
    values: [fileId, fileName, kind, about, unitId, caption, altText, actor.personId],
  });
  return rows[0]!.id;
}

/** What may be known of a use before its bytes are given out, with the facts the policy asks. */
export type UseFound = Facts & { sha256: string; mediaType: string; bytes: number; originalName: string; sealedOn: string | null };

/** Null when there is no such use in the province entered, or when it was taken away. */
export async function useById(sql: Sql, id: string): Promise<UseFound | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const { rows } = await sql.query<UseFound>({
    name: "file_use_by_id",
    text: `with u as (select * from file_use where id = $1 and removed_at is null and kind not in ('evidence', 'score_paper')),
      bloc_of as (
        select m.bloc_id from u join meeting m on m.province_id = u.province_id and m.id = u.about where u.kind = 'meeting_photo' or u.kind = 'meeting_scan'
        union select y.bloc_id from u join pledge p on p.province_id = u.province_id and p.id = u.about
          join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where u.kind = 'pledge_scan'
        union select y.bloc_id from u join pledge_signature s on s.province_id = u.province_id and s.scan_id = u.id
          join pledge p on p.province_id = s.province_id and p.id = s.pledge_id
          join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where u.kind = 'pledge_scan'
        union select m.bloc_id from u join vote v on v.province_id = u.province_id and v.id = u.about
          join meeting m on m.province_id = v.province_id and m.id = v.meeting_id where u.kind = 'vote_scan'
        -- What a unit is still writing is its own; once handed in or proposed it is its bloc's.
        union select y.bloc_id from u join movement_report p on p.province_id = u.province_id and p.id = u.about and p.state <> 'drafting'
          join bloc_membership k on k.province_id = p.province_id and k.unit_id = p.unit_id join bloc_year y on y.province_id = k.province_id and y.bloc_id = k.bloc_id
          join movement_review r on r.province_id = p.province_id and r.id = p.review_id join movement m on m.province_id = r.province_id and m.id = r.movement_id
            and (m.bloc_year_id = y.id or m.bloc_year_id is null and m.starts_on <= y.ends_on and m.ends_on >= y.starts_on) where u.kind = 'movement_photo'
        union select y.bloc_id from u join role_model o on o.province_id = u.province_id and o.id = u.about and o.state <> 'drafting'
          join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id where u.kind = 'role_model_photo'
        union select y.bloc_id from u join unit_report p on p.province_id = u.province_id and p.id = u.about and p.state <> 'drafting'
          join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where u.kind in ('report_photo', 'report_paper')
        union select a.bloc_id from u join article a on a.province_id = u.province_id and a.photo_id = u.id where a.bloc_id is not null
        union select a.bloc_id from u join article a on a.province_id = u.province_id and a.id = u.about where a.bloc_id is not null)
      select f.sha256, f.media_type as "mediaType", f.bytes, u.file_name as "originalName", f.sealed_at::text as "sealedOn", u.unit_id as "unitId",
        -- Papers of a proposal are read by the officers of its own year, its unit and the board, by no other member.
        coalesce((select json_agg(y.id) from bloc_year y where y.bloc_id in (select bloc_id from bloc_of)
          or y.id in (select l.bloc_year_id from letter l where l.province_id = u.province_id and l.id = u.about and u.kind = 'letter_file')
          or y.id in (select p.bloc_year_id from award_proposal p where p.province_id = u.province_id and p.id = u.about and u.kind = 'proposal_paper')), '[]') as "blocYearIds",
        coalesce((select json_agg(distinct m.unit_id) from (select b.unit_id from bloc_membership b where b.bloc_id in (select bloc_id from bloc_of)
          -- What goes with a letter is read by those whom it was sent to.
          union select r.unit_id from u join letter l on l.province_id = u.province_id and l.id = u.about and l.state <> 'draft' join letter_recipient r on r.province_id = l.province_id and r.letter_id = l.id where u.kind = 'letter_file') m), '[]') as "memberUnitIds"
      from u join stored_file f on f.province_id = u.province_id and f.id = u.file_id`,
    values: [id],
  });
  return rows[0] ?? null;
}
