/** Input that the builders refuse: which setting, and why. */
export interface Refusal {
  readonly refused: { readonly at: string; readonly reason: string }
}
