import { useId, type ReactNode } from "react";

type ChartProps = {
  /** Said aloud in the drawing's place. */ name: string;
  width: number;
  height: number;
  children: ReactNode;
  /** The same figures as a table: rows of a head and cells. */ head: string[];
  rows: ReactNode[][];
};

/** A drawing of the server and, behind it, its table: nothing can be read from the one that the other does not say. */
export function Chart({ name, width, height, children, head, rows }: ChartProps) {
  const id = useId();
  return (
    <figure className="drawn">
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{name}</title>
        {children}
      </svg>
      <details className="unfold" suppressHydrationWarning>
        <summary>Xem dạng bảng</summary>
        <div className="scroll scroll--bare" tabIndex={0} role="group" aria-label={name}>
          <table className="tbl tbl--tight" aria-label={name}>
            <thead>
              <tr>
                {head.map((words, at) => (
                  <th key={words} scope="col" className={at > 0 ? "n" : undefined}>
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, n) =>
                    n === 0 ? (
                      <th key={n} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={n} className="n">
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** A name that has to fit a drawing; the table says it whole. */
export const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

/** The pattern of what lacks or is not over: told from the solid in black and white. */
export const Hatched = ({ id, color = "var(--line-2)" }: { id: string; color?: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--surface)" />
      <rect width="2.5" height="6" fill={color} />
    </pattern>
  </defs>
);
