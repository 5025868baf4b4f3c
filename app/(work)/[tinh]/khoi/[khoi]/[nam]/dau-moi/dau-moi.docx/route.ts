import { loadByRead } from "@/lib/action/load";
import { contactPaper } from "@/lib/blocs/contact-paper";
import { contactList, type ContactList } from "@/lib/blocs/contact-queries";
import { wordOf, wordResponse } from "@/lib/documents/word";

/** The contact list as a Word file, for who may read it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/dau-moi/dau-moi.docx">,
): Promise<Response> {
  const { tinh, khoi, nam } = await params,
    { actor, it } = await loadByRead<ContactList>(tinh, "contact.list", contactList(khoi, nam));
  return wordResponse(wordOf(contactPaper(it, actor.provinceName)), `Đầu mối liên hệ ${it.bloc.shortName} năm ${it.year}`);
}
