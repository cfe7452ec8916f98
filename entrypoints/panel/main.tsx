import { Panel } from '../../components/panel/Panel';
import { connectFramedPanel } from '../../components/panel/connect-framed';
import { mount } from '../../components/ui/mount';

connectFramedPanel();
mount(<Panel />);
