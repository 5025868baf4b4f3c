"use server";
import { action } from "@/lib/action/action";
import { confirmPosts as confirm, postsToConfirm } from "@/lib/people/give-post";
import { ConfirmPostsInput } from "@/lib/people/person-schema";

export const confirmPosts = action({ may: "post.confirm", input: ConfirmPostsInput, find: postsToConfirm, run: confirm });
