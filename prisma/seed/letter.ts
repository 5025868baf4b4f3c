import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedLetter = {
  key: string;
  /** Of a bloc-year; without it of the board. */ yearId?: string;
  kind: "NOTICE" | "LETTER";
  number?: string;
  title: string;
  body: string;
  answerBy?: string;
  signer?: string;
  to: string[];
  at: string;
  by: Doer;
  invented: string;
  /** Without it: still a draft. */
  sent?: string;
  seen?: { unit: string; person: string; at: string }[];
  recalled?: { at: string; reason: string };
};

/** A letter with whom it went to and who has opened it. */
export async function sowLetter(sower: Sower, at: Keys, it: SeedLetter): Promise<void> {
  const id = at.of("letter", it.key);
  await sower.into("letter", [
    {
      id,
      bloc_year_id: it.yearId,
      kind: it.kind,
      number: it.number,
      title: it.title,
      body: it.body,
      answer_by: it.answerBy,
      signer: it.signer,
      created_by_id: it.by.person,
      created_at: it.at,
      invented: it.invented,
    },
  ]);
  await sower.into(
    "letter_recipient",
    it.to.map((unit) => ({ id: at.of("letter-recipient", it.key, unit), letter_id: id, unit_id: at.unit(unit) })),
  );
  sower.audit("letter.written", id, { kind: it.kind, recipients: it.to.length }, it.at, it.by);
  if (!it.sent) return;
  await sower.client.query("update letter set state = 'sent', sent_at = $2, sent_by_id = $3 where id = $1", [
    id,
    it.sent,
    it.by.person ?? null,
  ]);
  sower.audit("letter.sent", id, { recipients: it.to.length }, it.sent, it.by);
  for (const { unit, person, at: when } of it.seen ?? []) {
    await sower.client.query("update letter_recipient set seen_at = $2, seen_by_id = $3 where id = $1", [
      at.of("letter-recipient", it.key, unit),
      when,
      at.person(person),
    ]);
    sower.audit("letter.seen", id, { unit: at.unit(unit) }, when, { person: at.person(person), post: "unit_officer" });
  }
  if (!it.recalled) return;
  await sower.client.query(
    "update letter set state = 'recalled', recalled_at = $2, recalled_by_id = $3, recall_reason = $4 where id = $1",
    [id, it.recalled.at, it.by.person ?? null, it.recalled.reason],
  );
  sower.audit("letter.recalled", id, {}, it.recalled.at, it.by);
}

/** The two contacts of a unit; telephones of the demo ring nowhere. */
export async function sowContacts(
  sower: Sower,
  at: Keys,
  unit: string,
  leader: [name: string, title: string] | null,
  officer: string | null,
  n: number,
): Promise<void> {
  const of = { unit_id: at.unit(unit) },
    phone = (last: number) => `0200 000 ${String(n * 10 + last).padStart(3, "0")}`;
  if (leader)
    await sower.into("unit_contact", [
      { ...of, id: at.of("contact", unit, "LEADER"), role: "LEADER", full_name: leader[0], title: leader[1], phone: phone(1) },
    ]);
  if (officer)
    await sower.into("unit_contact", [
      {
        ...of,
        id: at.of("contact", unit, "OFFICER"),
        role: "OFFICER",
        full_name: officer,
        title: "Chuyên viên",
        phone: phone(2),
        email: `can-bo-${unit}@tinh-mau.example`,
      },
    ]);
}
