import { useId, type ReactNode } from "react";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Steps } from "@/components/ui/steps";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { canMove, NEXT, obstaclesToMove, stageAt, type Finding, type MendPlace, type YearFacts } from "@/lib/year/rules";
import { stepsOf } from "@/lib/year/steps";
import { LEAVES_WHEN } from "@/lib/year/words";

export type YearShown = Parameters<typeof stepsOf>[0] & { year: string; facts: YearFacts };
type PanelProps = {
  year: YearShown;
  home: string;
  title: string;
  blocNoun: string;
  count?: string | undefined;
  children?: ReactNode;
  linkToConditions?: boolean;
};

const ANCHORS = {
  sheets: "/cham-diem",
  ranking: "/xep-hang",
  proposals: "/de-nghi",
  offices: "#vi-tri",
  members: "#thanh-vien",
  dates: "#thoi-gian",
  meetings: "/hoi-nghi",
  criteria: "/tieu-chi",
  pledge: "/giao-uoc",
  handover: "/ban-giao",
} satisfies Record<MendPlace, string>;

/** The year in one panel: stepper, what stands before the next stage with a link to where it is mended, then the acts. */
export function YearPanel({ year, home, title, blocNoun, count, children, linkToConditions }: PanelProps) {
  const { stage } = year;
  const heading = useId();
  return (
    <section className="panel year" id={linkToConditions ? undefined : "nam"} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <p>
          {year.facts.mode === "archive"
            ? "Hồ sơ năm trước, ghi theo bản giấy."
            : `${blocNoun} đang ở bước ${stageAt(stage) + 1}, ${STAGE_WORDS[stage].name}.`}
        </p>
        {linkToConditions && (
          <Go href={`${home}#nam`}>
            Điều kiện chuyển bước<span className="sr"> năm {year.year}</span>
          </Go>
        )}
      </header>
      <Steps label={`Các bước của năm thi đua ${year.year}`} steps={stepsOf(year, count)} />
      <Gate facts={year.facts} home={home} />
      {children}
    </section>
  );
}

function Gate({ facts, home }: { facts: YearFacts; home: string }) {
  if (facts.mode === "archive" || facts.stage === "closed") return null;
  if (!canMove(facts.stage))
    return (
      <div className="gate">
        <p>{LEAVES_WHEN[facts.stage]}</p>
      </div>
    );
  const { blocks, warns } = obstaclesToMove(facts);
  const next = STAGE_WORDS[NEXT[facts.stage]].name;
  return (
    <>
      {blocks.length > 0 && <FindingList title={`Chưa chuyển sang ${next} được:`} findings={blocks} home={home} />}
      {warns.length > 0 && (
        <FindingList
          title={blocks.length > 0 ? "Cần lưu ý:" : `Đủ điều kiện chuyển sang ${next}. Cần lưu ý:`}
          findings={warns}
          home={home}
        />
      )}
      {blocks.length + warns.length === 0 && (
        <div className="gate">
          <p>Đủ điều kiện chuyển sang {next}.</p>
        </div>
      )}
    </>
  );
}

function FindingList({ title, findings, home }: { title: string; findings: Finding[]; home: string }) {
  return (
    <div className="gate">
      <strong>{title}</strong>
      <ul>
        {findings.map(({ code, facts, mend }) => (
          <li key={code}>
            <Icon name="warn" size="s" />
            <Go href={`${home}${ANCHORS[mend]}`}>{wordsOf(code, facts).replace(/\.$/, "")}</Go>
          </li>
        ))}
      </ul>
    </div>
  );
}
