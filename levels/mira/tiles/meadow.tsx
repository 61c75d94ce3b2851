<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="meadow" tilewidth="48" tileheight="48" spacing="4" margin="2" tilecount="124" columns="16">
 <image source="meadow.png" width="832" height="416"/>
</tileset>
