import type { ReactNode } from "react";
import { Panel } from "./panel";
import { GROUP, HEAD, ROW, TABLE } from "./table-roles";

type Props = {
  /** "Tiêu chí", "Nội dung": what stands side by side. */ of: string;
  was: string;
  is: string;
  /** Said instead of the table where the two are alike. */ alike: string | null;
  /** Groups of rows, one for each section. */ children: ReactNode;
};

/** Two versions beside each other, row by row. */
export const SidesTable = ({ of, was, is, alike, children }: Props) =>
  alike ? (
    <Panel title={`Từng ${of.toLowerCase()}`}>
      <p>{alike}</p>
    </Panel>
  ) : (
    <div className="scroll" tabIndex={0} role="region" aria-label="Hai bản đặt cạnh nhau">
      <table className="tbl tbl--tight sides" aria-label="Hai bản đặt cạnh nhau" {...TABLE}>
        <thead {...GROUP}>
          <tr {...ROW}>
            {[of, was, is].map((head) => (
              <th {...HEAD} key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
