import type { LaunchSeen } from "@/lib/movements/queries";
import { LEVEL_WORDS } from "@/lib/movements/words";
import { dateWords } from "@/lib/provinces/dates";

const paperOf = ({ documentNumber, documentDate }: LaunchSeen) =>
  [documentNumber && `số ${documentNumber}`, documentDate && `ngày ${dateWords(documentDate)}`].filter(Boolean).join(", ");

/** Who launched it, level by level, with the paper where it is asked for. */
export function LaunchedBy({ launches, papers }: { launches: readonly LaunchSeen[]; papers?: boolean }) {
  return (
    <ul className="mv-levels">
      {launches.map((one) => (
        <li key={`${one.level}${one.launcher}`}>
          {one.launcher}{" "}
          <span className="meta">
            ({LEVEL_WORDS[one.level]}
            {papers && paperOf(one) ? `; ${paperOf(one)}` : ""})
          </span>
        </li>
      ))}
    </ul>
  );
}
