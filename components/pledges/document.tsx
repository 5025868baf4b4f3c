import type { Pledge } from "@/lib/pledges/pledge";

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
const sentence = (heading: string) => (/[.:;?]$/.test(heading.trim()) ? heading.trim() : `${heading.trim()}.`);

type Props = { pledge: Pick<Pledge, "title" | "preamble" | "closing" | "clauses">; bloc: string };

/** The words themselves, in the serif of an official paper. */
export function PledgeDocument({ pledge, bloc }: Props) {
  return (
    <article className="doc" aria-labelledby="giao-uoc">
      <h2 id="giao-uoc">{pledge.title.toLocaleUpperCase("vi")}</h2>
      <h3>{bloc}</h3>
      <div className="doc__rule" />
      <PledgeWords pledge={pledge} />
    </article>
  );
}

export function PledgeWords({ pledge: { preamble, clauses, closing } }: Pick<Props, "pledge">) {
  return (
    <>
      {paragraphs(preamble).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      <ol>
        {clauses.map(({ id, heading, body }) => {
          const [first, ...rest] = paragraphs(body);
          return (
            <li key={id}>
              <b>{sentence(heading)}</b> {first}
              {rest.map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </li>
          );
        })}
      </ol>
      {paragraphs(closing).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </>
  );
}
