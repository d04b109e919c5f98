/** A text with everything in it that a notice may have. */
export const wholeMarkdown = `# 停水安排

请先**存水**，详见[水务公司](https://water.example/now)或打 [值班](tel:000-0000-0120)。

- 9:00 停
- 16:00 来

> 送水上门请登记

1. 关阀
2. 放水`
