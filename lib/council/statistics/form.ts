import type {
  AwardMode,
  Gender,
  LaunchLevel,
  RecipientClass,
  StatisticSubject,
  SubjectKind,
  TitleLevel,
  Verification,
} from "@/lib/tenancy/generated/enums";

/** What is asked of a line: each fact named has one of the values listed; null stands for what nobody has said. The database knows the same as fits(). */
export type Ask = Record<string, (string | boolean | null)[]>;
export type FormColumn = { key: string; label: string; group?: string; ask: Ask };
/** `all`: everything the form is about; `rest`: what fits none of its other lines. */
export type FormLine = { key: string; label: string; ask: Ask; all?: boolean; rest?: boolean };
export type StatisticForm = {
  code: string;
  name: string;
  subject: StatisticSubject;
  base: Ask;
  lines: FormLine[];
  columns: FormColumn[];
  dueMonth: number;
  dueDay: number;
  instrument: string;
  foundIn: string | null;
  from: string;
  verification: Verification;
};

export type AwardFact = {
  level: TitleLevel | null;
  title: string | null;
  kind: SubjectKind;
  enterprise: boolean | null;
  mode: AwardMode | null;
  class: RecipientClass | null;
  gender: Gender | null;
};
export type Span = "UNDER_1" | "ONE" | "UNDER_3" | "UNDER_5" | "OVER_5";
export type MovementFact = { scope: LaunchLevel; form: string; span: Span };
/** So many lines of which the same is known. */
export type Counted<Fact> = Fact & { count: number };

export const fits = (fact: object, ask: Ask): boolean =>
  Object.entries(ask).every(([key, values]) => values.includes((fact as Record<string, string | boolean | null>)[key] ?? null));

const inLine = (fact: object, line: FormLine, form: Pick<StatisticForm, "lines">): boolean =>
  line.rest ? !form.lines.some((other) => !other.rest && !other.all && fits(fact, other.ask)) : fits(fact, line.ask);

/** The figures of a form, line by line in the order of its columns. */
export function tabulate(
  form: Pick<StatisticForm, "base" | "lines" | "columns">,
  facts: readonly Counted<object>[],
): { line: FormLine; figures: number[] }[] {
  const own = facts.filter((fact) => fits(fact, form.base));
  return form.lines.map((line) => {
    const there = own.filter((fact) => inLine(fact, line, form));
    return { line, figures: form.columns.map(({ ask }) => there.reduce((sum, fact) => sum + (fits(fact, ask) ? fact.count : 0), 0)) };
  });
}

/** Of persons whose class is known, how many work directly; null where none is. */
export function directShare(
  facts: readonly Counted<AwardFact>[],
  level: readonly TitleLevel[],
): { direct: number; known: number; unknown: number } | null {
  const persons = facts.filter((fact) => fact.kind === "PERSON" && fact.level !== null && level.includes(fact.level)),
    sum = (some: typeof persons) => some.reduce((all, { count }) => all + count, 0);
  const known = persons.filter((fact) => fact.class !== null);
  return persons.length === 0
    ? null
    : { direct: sum(known.filter((fact) => fact.class === "DIRECT_WORKER")), known: sum(known), unknown: sum(persons) - sum(known) };
}
