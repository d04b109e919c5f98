/** The browser's own chooser; none where she thinks better of it. */
export const chooseFiles = (accept: string, many: boolean) =>
  new Promise<File[]>(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = many
    input.hidden = true
    const done = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => done(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => done([]))
    document.body.append(input)
    input.click()
  })
