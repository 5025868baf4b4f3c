import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

type By = Doer & { person: string };
export type SeedNotice = {
  key: string;
  title: string;
  intro: string;
  from: string;
  to: string;
  invented: string;
  proposals: string[];
  drafted: { at: string; by: By };
  /** Absent of a draft. */ published?: { at: string; by: By };
  objections: {
    key: string;
    about: string;
    words: string;
    at: string;
    from: [name: string, contact: string];
    answered?: { at: string; by: By; answer: string };
  }[];
};

/** A list before the public, with what was objected to its lines; or one that is still written. */
export async function sowNotice(sower: Sower, at: Keys, it: SeedNotice): Promise<void> {
  const id = at.of("notice", it.key),
    lineId = (proposal: string) => at.of("notice-line", it.key, proposal);
  const { rows: lines } = await sower.client.query<{
    id: string;
    unit: string;
    subjectName: string;
    titleName: string;
    blocName: string;
    year: string;
  }>(
    `select p.id, p.unit_id as unit, u.name as "subjectName", p.title_name as "titleName", b.name as "blocName", y.year from award_proposal p join unit u on u.id = p.unit_id join bloc_year y on y.id = p.bloc_year_id join bloc b on b.id = y.bloc_id
      where p.id = any ($1) order by array_position($1::uuid[], p.id)`,
    [it.proposals],
  );
  const kept = { id, title: it.title, intro: it.intro, starts_on: it.from, ends_on: it.to, invented: it.invented };
  const {
    rows: [term],
  } = await sower.client.query<{ id: string }>("select id from national_term where kind = 'NOTICE' order by valid_from desc limit 1");
  await sower.into("public_notice", [{ ...kept, term_id: term!.id, drafted_by_id: it.drafted.by.person, drafted_at: it.drafted.at }]);
  await sower.into(
    "public_notice_line",
    lines.map((line, n) => ({
      id: lineId(line.id),
      notice_id: id,
      proposal_id: line.id,
      unit_id: line.unit,
      position: n + 1,
      subject_name: line.subjectName,
      title_name: line.titleName,
      bloc_name: line.blocName,
      year: line.year,
    })),
  );
  sower.audit("notice.drafted", id, { lines: lines.length, from: it.from, to: it.to }, it.drafted.at, it.drafted.by);
  if (!it.published) return;
  await sower.client.query("update public_notice set published_at = $2, published_by_id = $3, version = version + 1 where id = $1", [
    id,
    it.published.at,
    it.published.by.person,
  ]);
  await sower.into("published_notice", [
    {
      ...kept,
      published_at: it.published.at,
      lines: JSON.stringify(
        lines.map(({ id: proposal, subjectName, titleName, blocName, year }) => ({
          id: lineId(proposal),
          subjectName,
          titleName,
          blocName,
          year,
        })),
      ),
    },
  ]);
  sower.audit("notice.published", id, { lines: lines.length }, it.published.at, it.published.by);
  for (const [
    n,
    {
      key,
      about,
      words,
      at: receivedAt,
      from: [name, contact],
      answered,
    },
  ] of it.objections.entries()) {
    const objection = at.of("objection", it.key, key),
      unit_id = lines.find((line) => line.id === about)!.unit;
    await sower.into("objection", [
      {
        id: objection,
        line_id: lineId(about),
        unit_id,
        reference: `PA-0000000000A${n + 1}`,
        words,
        received_at: receivedAt,
        answer: answered?.answer,
        answered_at: answered?.at,
        answered_by_id: answered?.by.person,
        version: answered ? 2 : 1,
      },
    ]);
    if (!answered)
      await sower.into("objection_contact", [
        { id: at.of("objection-contact", it.key, key), objection_id: objection, unit_id, name, contact },
      ]);
    sower.audit("objection.received", about, { objection }, receivedAt);
    if (answered) sower.audit("objection.answered", about, { objection }, answered.at, answered.by);
  }
}
