/** The form of signing out stands once on a page; buttons elsewhere belong to it by this name. */
export const SIGN_OUT = "dang-xuat";
