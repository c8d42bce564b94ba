/** A model a provision touches, and how. */
export interface TouchedModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** True where it is open whether it touches the model. */
  readonly isOpen: boolean;
  /** The next day a deadline is due on, `YYYY-MM-DD`; `null` where there is none. */
  readonly dueOn: string | null;
}

export interface TouchedModels {
  readonly rows: readonly TouchedModel[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}
