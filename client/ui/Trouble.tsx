/** Why what was asked for did not happen, beside the button that was pressed; heard at once. */
export const Trouble = ({ sentence }: { readonly sentence: string | undefined }) =>
  sentence === undefined ? null : (
    <p role="alert" className="my-2 border-s-4 border-danger bg-danger-bg px-3 py-2 text-sm">
      {sentence}
    </p>
  )
