import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { enqueue } from "@/lib/jobs/enqueue";
import { idField } from "@/lib/provinces/schema";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BundleSeen } from "../handover/queries";
import { BUNDLE } from "../handover/queries";

export const UnitRecordInput = z.object({ blocYearId: idField, unitId: idField });
export type UnitRecordFound = Facts & { unitId: string; blocYearId: string };
export type RecordOfBloc = { blocYearId: string; bloc: string; archive: boolean; bundles: (BundleSeen & { by: string | null })[] };
export type UnitRecords = Facts & { unitId: string; slug: string; name: string; shortName: string; year: string; blocs: RecordOfBloc[] };

const IN_YEAR =
  "exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = u.id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))";

/** What a unit has carried away of one year, bloc by bloc, the newest first. */
export const unitRecords = (donvi: string, nam: string): Statement => ({
  name: "unit_records",
  text: `select json_build_object('unitId', u.id, 'slug', u.slug, 'name', u.name, 'shortName', u.short_name, 'year', $2::text, 'blocs', coalesce((select json_agg(json_build_object('blocYearId', y.id, 'bloc', b.short_name, 'archive', y.mode = 'archive',
      'bundles', coalesce((select json_agg((${BUNDLE})::jsonb || jsonb_build_object('by', p.full_name) order by k.asked_at desc) from record_bundle k left join person p on p.province_id = k.province_id and p.id = k.asked_by_id
        where k.province_id = y.province_id and k.bloc_year_id = y.id and k.unit_id = u.id and k.kind = 'UNIT_YEAR'), '[]')) order by b.short_name collate vi)
    from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = u.province_id and y.year = $2 and ${IN_YEAR}), '[]')) as it
    from unit u where u.province_id = app_province() and u.slug = $1`,
  values: [donvi, nam],
});

export async function unitInYear(sql: Sql, { blocYearId, unitId }: z.infer<typeof UnitRecordInput>): Promise<UnitRecordFound | null> {
  const { rows } = await sql.query<{ it: UnitRecordFound }>({
    name: "unit_in_year",
    text: `select json_build_object('unitId', u.id, 'blocYearId', y.id, 'archive', y.mode = 'archive') as it from unit u join bloc_year y on y.province_id = u.province_id where u.province_id = app_province() and u.id = $2 and y.id = $1 and ${IN_YEAR}`,
    values: [blocYearId, unitId],
  });
  return rows[0]?.it ?? null;
}

/** The unit's whole year as one file, by the same code as the bloc's; read with the eyes of whoever asks. */
export async function askUnitRecord(ctx: Ctx, it: UnitRecordFound): Promise<Done> {
  const id = randomUUID();
  await ctx.sql.query({
    name: "bundle_ask_unit",
    text: "insert into record_bundle (id, kind, bloc_year_id, unit_id, reader_id) values ($1, 'UNIT_YEAR', $2, $3, $4)",
    values: [id, it.blocYearId, it.unitId, ctx.actor.personId],
  });
  await enqueue(ctx, "make-bundle", id);
  await audit(ctx, "unit_record.asked", id, { blocYear: it.blocYearId, unit: it.unitId });
  return { done: "Hệ thống đang lập gói hồ sơ của đơn vị. Có thể rời trang; xong sẽ hiện nút tải ở đây." };
}
