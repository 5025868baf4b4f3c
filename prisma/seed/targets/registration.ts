import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

const TITLES = {
  GOV_FLAG: ["Cờ thi đua của Chính phủ", "COLLECTIVE"],
  PROV_FLAG: ["Cờ thi đua của Ủy ban nhân dân tỉnh", "COLLECTIVE"],
  EXCELLENT_COLLECTIVE: ["Tập thể lao động xuất sắc", "COLLECTIVE"],
  CERT_PROV: ["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "COLLECTIVE"],
  PROV_FIGHTER: ["Chiến sĩ thi đua cấp tỉnh", "PERSON"],
  GRASSROOTS_FIGHTER: ["Chiến sĩ thi đua cơ sở", "PERSON"],
  ADVANCED_WORKER: ["Lao động tiên tiến", "PERSON"],
} as const;
/** A title of somebody by name, or so many of them; `ministry`: registered with the ministry, not with the province. */
export type SeedTitle = { code: keyof typeof TITLES; name?: string; count?: number; ministry?: true };
export type SeedRegistration = {
  unit: string;
  yearId: string;
  year: string;
  number?: number;
  reason?: string;
  titles: SeedTitle[];
  targets?: [name: string, amount: number, unit: string][];
  at: string;
  by: Doer;
  document?: [string, string];
  onBehalf?: boolean;
};

/** One version as a unit sent it: its lines first, for what was sent is fixed. */
export async function sowRegistration(sower: Sower, at: Keys, it: SeedRegistration): Promise<void> {
  const { number = 1 } = it,
    id = at.of("registration", it.year, it.unit, String(number)),
    lines = it.titles.length + (it.targets?.length ?? 0);
  await sower.into("registration", [
    {
      id,
      bloc_year_id: it.yearId,
      unit_id: at.unit(it.unit),
      number,
      reason: it.reason,
      document_number: it.document?.[0],
      document_date: it.document?.[1],
      on_behalf: it.onBehalf ?? false,
      created_at: it.at,
    },
  ]);
  await sower.into("registration_line", [
    ...it.titles.map(({ code, name = "", count = 1, ministry }, n) => ({
      id: at.of("registration-line", it.year, it.unit, String(number), String(n)),
      registration_id: id,
      position: n,
      kind: "TITLE",
      route: ministry ? "MINISTRY" : "PROVINCE",
      title_code: code,
      title_name: TITLES[code][0],
      subject: TITLES[code][1],
      name,
      amount: count,
    })),
    ...(it.targets ?? []).map(([name, amount, measure], n) => ({
      id: at.of("registration-line", it.year, it.unit, String(number), `t${n}`),
      registration_id: id,
      position: it.titles.length + n,
      kind: "TARGET",
      name,
      amount,
      unit_of_measure: measure,
    })),
  ]);
  await sower.client.query("update registration set sent_at = $2, sent_by_id = $3 where id = $1", [id, it.at, it.by.person ?? null]);
  sower.audit(
    "registration.sent",
    id,
    { unit: at.unit(it.unit), number, lines, onBehalf: it.onBehalf ?? false, late: false },
    it.at,
    it.by,
  );
}
