import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { type Draft, DraftList } from "./draft-list";
import { WorkbookSteps } from "./workbook-steps";

type Props = {
  /** The address of the room; the template is at `home`/mau. */ home: string;
  read: FormAction;
  about?: string;
  /** Lines of the template's first sheet; the first is its title. */ hints: readonly string[];
  drafts: Draft[];
  /** Other ways to bring in the same. */ children?: ReactNode;
};

/** Where a workbook is fetched, filled and sent: the same for every import. */
export const ImportRoom = ({ home, read, about, hints, drafts, children }: Props) => (
  <div className="cols-even">
    <WorkbookSteps home={home} read={read} {...(about ? { about } : {})} />
    <div className="stack">
      <Panel title="Cách điền">
        <ul className="plain-list">
          {hints.slice(1).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </Panel>
      {children}
      <DraftList drafts={drafts} home={home} />
    </div>
  </div>
);
