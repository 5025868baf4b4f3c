import { Form } from "@/components/ui/form";
import { signOut } from "./actions";

/** Stands in every shell: one quiet button. */
export function SignOut() {
  return <Form action={signOut} submit="Đăng xuất" kind="quiet" label="Đăng xuất" />;
}
