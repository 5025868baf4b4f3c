import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { amendments, changeWords } from "@/lib/criteria/amendments";
import { headChanges } from "@/lib/criteria/head-changes";
import { formatAmount } from "@/lib/criteria/points";
import type { HeldVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import type { Item } from "@/lib/criteria/table";

const named = ({ number, name, max }: Item) => `Tiêu chí ${number}. ${name} (${formatAmount(max)} điểm)`;

/** What one version changed of the one before it. */
export function AmendmentsPanel({
  before,
  after,
  href,
}: {
  before: HeldVersion;
  after: HeldVersion;
  /** Where the two stand side by side. */ href?: string;
}) {
  const [was, is] = [tableOf(before), tableOf(after)];
  const { added, removed, changed, kept } = amendments(was, is);
  const lines = [
    ...headChanges(was, is),
    ...added.map((item) => `Thêm: ${named(item)}.`),
    ...removed.map((item) => `Bỏ: ${named(item)}.`),
    ...changed.map((change) => `Tiêu chí ${change.after.number}. ${change.after.name}: ${changeWords(change)}.`),
  ];
  return (
    <Panel
      id="sua-doi"
      title={`Thay đổi so với bản số ${before.number}`}
      aside={<span className="meta num">{kept.length} tiêu chí giữ nguyên</span>}
    >
      {href && lines.length > 0 && (
        <p className="no-print criteria__way">
          <ButtonLink href={href} small icon="eye">
            Xem hai bản cạnh nhau
          </ButtonLink>
        </p>
      )}
      {lines.length === 0 ? (
        <p>Chưa có thay đổi nào.</p>
      ) : (
        <ul className="criteria__changes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
