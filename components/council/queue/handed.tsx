import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import type { Handed } from "@/lib/council/queue/queries";
import { momentWords } from "@/lib/provinces/dates";

/** Dossiers that somebody has put into the reader's hands, with the reason, until they say that they have read it. */
export function HandedNote({ tinh, handed, action }: { tinh: string; handed: Handed[]; action: FormAction }) {
  if (handed.length === 0) return null;
  return (
    <section className="note note--info handed" aria-labelledby="h-handed">
      <Icon name="send" />
      <div>
        <b id="h-handed">{handed.length} hồ sơ vừa được chuyển cho Anh/Chị</b>
        <ul>
          {handed.map(({ id, proposalId, subject, titleName, by, reason, at }) => (
            <li key={id}>
              <Go href={`/${tinh}/ban/de-nghi/${proposalId}`}>{subject}</Go>, {titleName}. {by} chuyển lúc{" "}
              <span className="num">{momentWords(at)}</span>: {reason}
            </li>
          ))}
        </ul>
        <Form action={action} submit="Đã nhận" kind="plain" small icon="check" label="Đã nhận hồ sơ được chuyển">
          {handed.map(({ id }, at) => (
            <HiddenField key={id} name="transfers" value={id} at={at} />
          ))}
        </Form>
      </div>
    </section>
  );
}
