import { SIGN_OUT } from "@/components/layout/sign-out-form";
import { LeaveNothing } from "@/components/layout/leave-nothing";
import { Form } from "@/components/ui/form";
import { signOut } from "./actions";

/** Stands in every shell: one quiet button. Lines of a sheet that were kept on this device go with it. */
export function SignOut() {
  return (
    <LeaveNothing>
      <Form id={SIGN_OUT} action={signOut} submit="Đăng xuất" kind="quiet" label="Đăng xuất" />
    </LeaveNothing>
  );
}
