import { Chip } from "@/components/ui/chip";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

export type SessionLine = { id: string; device: string; address: string; since: string; seen: string; current: boolean };

/** Where one is signed in; every place but this one can be ended from here. */
export function SessionList({ sessions, end }: { sessions: SessionLine[]; end: FormAction }) {
  return (
    <ul className="own">
      {sessions.map(({ id, device, address, since, seen, current }, at) => (
        <li key={id}>
          <div>
            <h3>{device}</h3>
            <p className="meta num">
              {[address && `Địa chỉ ${address}`, `vào lúc ${since}`, `dùng gần nhất ${seen}`].filter(Boolean).join(" · ")}
            </p>
          </div>
          {current ? (
            <Chip kind="done">Phiên này</Chip>
          ) : (
            <Form action={end} submit="Kết thúc" kind="danger" label={`Kết thúc phiên thứ ${at + 1}: ${device}, vào lúc ${since}`}>
              <HiddenField name="id" value={id} />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
