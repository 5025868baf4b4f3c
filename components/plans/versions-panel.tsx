import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { basisWords } from "@/lib/plans/papers";
import type { PlanSeen } from "@/lib/plans/queries";

/** All versions of one text, which one applies, and the way to lay two of them side by side. */
export function VersionsPanel({
  versions,
  shown,
  inForce,
  here,
  keeps,
}: {
  versions: PlanSeen[];
  shown: PlanSeen;
  inForce: PlanSeen | null;
  here: string;
  keeps: boolean;
}) {
  return (
    <Panel title={`Các bản (${versions.length})`}>
      <ol className="plan-versions">
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <p className="acts">
              {version.id === shown.id ? (
                <b aria-current="page">Bản số {version.number}</b>
              ) : (
                <Go href={`${here}?ban=${version.number}`}>Bản số {version.number}</Go>
              )}
              {version.state === "draft" ? (
                <Chip kind="todo">Dự thảo</Chip>
              ) : version.id === inForce?.id ? (
                <Chip kind="seal">Đang áp dụng</Chip>
              ) : (
                <Chip kind="bare">Đã được thay</Chip>
              )}
            </p>
            {version.reason && <p>Lý do sửa đổi: {version.reason}</p>}
            <p className="meta num">
              {basisWords(version) ?? "Chưa thông qua"}.{version.copiedFrom && ` Chép từ năm ${version.copiedFrom}.`}
            </p>
            {version.number > 1 && (
              <p>
                <ButtonLink
                  small
                  href={`${here}/thay-doi?ban=${version.number}`}
                  icon="grid"
                >{`So với bản số ${version.number - 1}`}</ButtonLink>
              </p>
            )}
            {version.state === "draft" && keeps && (
              <p>
                <ButtonLink small href={`${here}/soan`} icon="pen">
                  Soạn tiếp
                </ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
