// Without a file of its own the builder would take the one of the application above this folder.
export function register() {}
