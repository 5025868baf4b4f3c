import { Slips } from "@/components/people/slips";
import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { dateWords, dayOf, momentWords } from "@/lib/provinces/dates";

type Code = { purpose: "first" | "reset"; createdAt: string; expiresAt: string; usedAt: string | null; cancelledAt: string | null };
type Account = {
  signInName: string;
  email: string | null;
  disabledAt: string | null;
  hasPassword: boolean;
  hasTotp: boolean;
  lastSeenAt: string | null;
};
type Props = {
  person: { id: string; name: string; own: boolean };
  account: Account | null;
  codes: Code[];
  now: Date;
  province: string;
  left: boolean;
  issue: FormAction;
  disable: FormAction;
  enable: FormAction;
  resetFactor: FormAction;
};

/** How somebody gets in: the account, its codes, and how it is shut. */
export function AccountPanel({ person, account, codes, now, province, left, issue, disable, enable, resetFactor }: Props) {
  const id = { id: person.id };
  const state = !account
    ? "Chưa có tài khoản"
    : account.disabledAt
      ? `Đang khóa từ ${momentWords(account.disabledAt)}`
      : account.hasPassword
        ? "Đang dùng"
        : "Chưa kích hoạt";
  const stop = account?.disabledAt ? "Tài khoản đang khóa, mở khóa trước." : left ? "Người này đã nghỉ." : undefined;
  return (
    <Panel
      title="Tài khoản"
      className="panel--slips"
      aside={<Chip kind={account?.disabledAt ? "na" : account?.hasPassword ? "bare" : "todo"}>{state}</Chip>}
    >
      {account && (
        <div className="no-print">
          <Leader
            wrap
            lines={[
              { label: "Tên đăng nhập", value: account.signInName },
              { label: "Thư điện tử để đăng nhập", value: account.email ?? "Chưa có" },
              { label: "Đăng nhập hai lớp", value: account.hasTotp ? "Đã cài" : "Chưa cài" },
              { label: "Vào lần gần nhất", value: account.lastSeenAt ? momentWords(account.lastSeenAt) : "Chưa vào lần nào" },
            ]}
          />
        </div>
      )}
      {codes.length > 0 && (
        <ul className="plain-list no-print">
          {codes.map((code) => (
            <li key={code.createdAt} className="num">
              {code.purpose === "first" ? "Mã kích hoạt" : "Mã đặt lại mật khẩu"} cấp {momentWords(code.createdAt)}: {fateOf(code, now)}
            </li>
          ))}
        </ul>
      )}
      <Form
        action={issue}
        submit={account?.hasPassword ? "Cấp mã đặt lại mật khẩu" : "Cấp phiếu kích hoạt"}
        kind="plain"
        {...(stop ? { notYet: stop } : {})}
      >
        <HiddenField name="id" value={person.id} />
        <Slips province={province} />
      </Form>
      <div className="acts">
        {account && !person.own && !account.disabledAt && (
          <ConfirmForm
            action={disable}
            hidden={id}
            open={{ label: "Khóa tài khoản", kind: "danger" }}
            title={`Khóa tài khoản của ${person.name}?`}
            submit="Khóa tài khoản"
            safe="Chưa khóa"
            kind="danger"
            effects={[
              { text: "Mọi phiên đang mở kết thúc ngay, không đăng nhập lại được." },
              { text: "Chức vụ và việc đã làm giữ nguyên; mở khóa lại được." },
            ]}
          />
        )}
        {account?.disabledAt && (
          <Form action={enable} submit="Mở khóa tài khoản" kind="plain">
            <HiddenField name="id" value={person.id} />
          </Form>
        )}
        {account?.hasTotp && !person.own && (
          <ConfirmForm
            action={resetFactor}
            hidden={id}
            open={{ label: "Gỡ mã hai lớp" }}
            title={`Gỡ mã xác thực hai lớp của ${person.name}?`}
            submit="Gỡ mã hai lớp"
            safe="Giữ nguyên"
            effects={[
              { text: "Chỉ làm khi người này mất hoặc đổi điện thoại và đã được nhận mặt." },
              { text: "Mọi phiên đang mở kết thúc; lần đăng nhập tới phải cài lại." },
            ]}
          />
        )}
      </div>
      {person.own && (
        <p className="meta no-print">
          Tài khoản của mình thì đổi mật khẩu và mã hai lớp ở trang Tài khoản; việc khóa do một quản trị khác làm.
        </p>
      )}
    </Panel>
  );
}

function fateOf({ usedAt, cancelledAt, expiresAt }: Code, now: Date): string {
  if (usedAt) return `đã dùng ${momentWords(usedAt)}`;
  if (cancelledAt) return "đã thay bằng mã mới";
  return new Date(expiresAt) < now ? `hết hạn ${dateWords(dayOf(expiresAt))}` : `còn giá trị đến hết ${dateWords(dayOf(expiresAt))}`;
}
