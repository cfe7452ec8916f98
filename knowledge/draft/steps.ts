/** Words that show concrete steps: with them "try again" is an instruction, no excuse. */
const STEPS =
  /点(?:击|开|一下|右|左|“|")|点["“「]|打开|进入|设置|选(?:择|中)|输入|清(?:除|空|理)|重(?:置|启|装|新(?:登|安|启|连|插|打))|拔(?:掉|下)|插上|长按|切换|更新到|卸载|扫码|截图|截个图|第[一二三]步|[①②③]|→|>|-账户|换(?:个|一个|成)(?:网络|浏览器|手机|账号|wi-?fi|流量)|\b(?:click|tap|open|go to|select|enter|clear|reset|restart|unplug|press|switch|reinstall|log out|step \d|choose)\b/;

export const hasSteps = (plain: string) => STEPS.test(plain);
